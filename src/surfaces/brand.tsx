/** An open door on a gold ground: the mark of the house. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <rect x="5" y="3" width="22" height="26" rx="2" fill="#f3c14b" />
    <path d="M5 5a2 2 0 0 1 2-2l12 4v22L7 29a2 2 0 0 1-2-2z" fill="#9b1c20" />
    <circle cx="15.6" cy="17" r="1.6" fill="#f3c14b" />
  </svg>
);

const icon =
  "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='5' y='3' width='22' height='26' rx='2' fill='%23f3c14b'/%3E%3Cpath d='M5 5a2 2 0 0 1 2-2l12 4v22L7 29a2 2 0 0 1-2-2z' fill='%239b1c20'/%3E%3C/svg%3E";

/** What every document's head has. The icon is in the page: one request less on a slow line. */
export const Head = (props: {
  readonly title: string;
  readonly asset: (name: string) => string;
  readonly scripts: readonly string[];
}) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>{props.title === "Gần Dân" ? props.title : `${props.title} · Gần Dân`}</title>
    <link rel="icon" href={`data:image/svg+xml,${icon}`} />
    <link rel="stylesheet" href={props.asset("style.css")} />
    {[...new Set(props.scripts)].map((name) => (
      <script key={name} type="module" src={props.asset(name)} />
    ))}
  </head>
);
