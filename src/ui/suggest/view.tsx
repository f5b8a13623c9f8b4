type SuggestProps = {
  /** Page that proposes for `?q=`; the script reads its part `[data-proposals]`. */
  readonly path: string;
  /** Name of the field in the same form that is typed into, and that a proposal is put into. */
  readonly into: string;
  /** What to propose for; absent: what is typed. */
  readonly q?: string;
  readonly label: string;
};

const MOST_LETTERS = 300;

/** Proposals beside a field while somebody types: one key puts a short answer into it. Without script, a page of their own. */
export const Suggest = ({ path, into, q, label }: SuggestProps) => {
  const asked = q?.slice(0, MOST_LETTERS);
  const query = asked === undefined ? "" : `?q=${encodeURIComponent(asked)}`;
  return (
    <div class="stack tight" data-propose={path} data-into={into} data-q={asked}>
      <p class="row">
        <a class="button quiet" href={`${path}${query}`} target="_blank">
          {label}
        </a>
      </p>
      <div role="status" data-proposed />
    </div>
  );
};
