/** The key that does it, for the eye; assistive technology gets `aria-keyshortcuts` on the control itself. */
export const KeyHint = ({ of }: { readonly of: string }) => (
  <kbd aria-hidden="true">{of.length === 1 ? of.toUpperCase() : of}</kbd>
);
