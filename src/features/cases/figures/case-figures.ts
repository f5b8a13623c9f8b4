import type { Official } from "#core/access/actor";
import type { Reading } from "#platform/context";
import { sightOf } from "../model/sight.ts";
import { countRounds, type CountingRounds, type RoundCounts } from "./figures-store.ts";
import { countTopics, listTopicCases, type TopicCase, type TopicCount, type TopicFilter } from "./topic-store.ts";

type Asking = Pick<Reading, "db">;

/** How cases went in a period, by unit, as counts that add up; the same for a past period whenever it is asked. */
export async function tallyCases({ db }: Asking, of: CountingRounds): Promise<ReadonlyMap<string, RoundCounts>> {
  return new Map((await countRounds(db, of)).map((row) => [row.unit, row]));
}

type TopicsOf = Omit<TopicFilter, "sight">;

/** What people tell an official's offices about; complaints and denunciations never count. */
export const topicsOf = ({ db }: Asking, official: Official, of: TopicsOf): Promise<readonly TopicCount[]> =>
  countTopics(db, { ...of, sight: sightOf(official) });

const mostListed = 500;

/** The cases behind a number of `topicsOf`, the newest first, at most 500. */
export const topicCasesOf = ({ db }: Asking, official: Official, of: TopicsOf): Promise<readonly TopicCase[]> =>
  listTopicCases(db, { ...of, sight: sightOf(official) }, mostListed);
