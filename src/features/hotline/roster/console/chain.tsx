import { sayTelephone } from "#core/text/telephone";
import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { Card } from "#ui/card/view";
import { TextField } from "#ui/field/view";
import { KeyedForm } from "#ui/form-key/view";
import type { Line } from "../../line.ts";
import { readNeighbour } from "../neighbour-store.ts";
import { rosterMessages } from "../roster-messages.ts";
import { whoAnswers, type Answerer } from "../who-answers.ts";
import { linePath } from "./roster-paths.ts";

type ChainProps = {
  readonly answerers: readonly Answerer[];
  readonly neighbour: string | undefined;
  readonly request: PageRequest;
  readonly line: Line;
  readonly mayKeep: boolean;
};

export const readChain = async (
  { acting }: PageRequest,
  line: Line,
): Promise<Pick<ChainProps, "answerers" | "neighbour">> => ({
  answerers: await whoAnswers(acting, line, acting.at),
  neighbour: await readNeighbour(acting.db, line),
});

/** Where a call goes at this moment, one after the other, and who the neighbour is. */
export const Chain = ({ answerers, neighbour, request, line, mayKeep }: ChainProps) => {
  const { locale, formKey } = request;
  const words = rosterMessages[locale];
  return (
    <Card title={words.chain}>
      <p class="soft">{words.chainLead}</p>
      <ol>
        {answerers.map((each) => (
          <li key={each.kind === "person" ? each.shiftId : each.number}>
            {each.kind === "person" ? each.name : sayTelephone(each.number)}{" "}
            <span class="soft">({words.tiers[each.tier]})</span>
          </li>
        ))}
      </ol>
      {mayKeep && (
        <KeyedForm formKey={formKey()} action={linePath(line, "/nghe-thay")} class="stack">
          <TextField
            name="neighbour"
            label={words.neighbour}
            hint={words.neighbourHint}
            value={neighbour}
            width={12}
            maxLength={40}
          />
          <p>
            <Button kind="quiet">{words.saveNeighbour}</Button>
          </p>
        </KeyedForm>
      )}
    </Card>
  );
};
