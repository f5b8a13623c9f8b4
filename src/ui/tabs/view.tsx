export type TabLink = {
  readonly label: string;
  readonly href: string;
  readonly count?: number;
  readonly current?: boolean;
};

/** Views of the same thing; links, not script. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined}>
        {tab.label}
        {tab.count === undefined ? "" : ` ${tab.count}`}
      </a>
    ))}
  </nav>
);
