/** One box, ordinary words, a GET: the answer has an address that can be sent on. */
export const SearchBox = (props: {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  /** What the list of suggestions is called; with it and the script `suggest` procedures are suggested as people type. */
  readonly suggest?: string;
}) => (
  <form class="ask" action={props.action} role="search" aria-label={props.label} data-suggest={props.suggest}>
    <div class="line">
      <input
        type="search"
        name={props.name}
        aria-label={props.label}
        value={props.value ?? ""}
        placeholder={props.placeholder}
        maxLength={200}
        autoFocus={props.autoFocus}
        enterKeyHint="search"
      />
      <button class="button">{props.button}</button>
    </div>
    {props.hint && <small>{props.hint}</small>}
  </form>
);
