import MiniSearch from "minisearch";
import { foldVietnamese } from "#core/text/fold";
import { listFindables } from "#features/procedures";
import type { Reading } from "#platform/context";
import type { AskedQuestion } from "./read-questions.ts";
import type { Outcome } from "./score.ts";

/** What a search library finds out of the box, over the same texts: names weighed double. */
export async function baselineOutcomes(reading: Reading, questions: readonly AskedQuestion[]): Promise<Outcome[]> {
  const index = new MiniSearch<{ id: string; name: string; text: string }>({
    fields: ["name", "text"],
    processTerm: (term) => foldVietnamese(term),
    searchOptions: { boost: { name: 2 } },
  });
  const findables = await listFindables(reading);
  index.addAll(
    findables.map(({ code, texts }) => ({
      id: code,
      name: texts[0]?.[0] ?? "",
      text: texts
        .slice(1)
        .map(([text]) => text)
        .join(" "),
    })),
  );
  return questions.map((question) => {
    const codes = index
      .search(question.q)
      .slice(0, 5)
      .map(({ id }) => String(id));
    return { question, declined: codes.length === 0, codes };
  });
}
