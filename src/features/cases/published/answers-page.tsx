import { fill } from "#core/text/fill";
import { sayInstant } from "#core/time/say-time";
import { findOrganisation, findUnit } from "#features/units";
import { page, type PageAnswer, type PageRequest } from "#platform/http/page-door";
import { ButtonLink } from "#ui/button/view";
import { Pagination } from "#ui/pagination/view";
import { SearchBox } from "#ui/search-box/view";
import { topics } from "../model/case.ts";
import { caseWords } from "../words.ts";
import { messages } from "./messages.ts";
import { searchPublished, type PublishedAnswer } from "./published-store.ts";

const perPage = 10;
const lastPage = 50;

/** Answers that others can use, searched by any word; the newest first. */
export async function showAnswers(request: PageRequest): Promise<PageAnswer> {
  const { acting, cookies, homeUnit, locale, query } = request;
  const unit = (await findUnit(acting, cookies["gd_unit"] ?? "")) ?? (await findUnit(acting, homeUnit ?? ""));
  const q = (query["q"] ?? "").slice(0, 100);
  const topic = topics.find((each) => each === query["viec"]);
  const asked = Number(query["trang"] ?? "1");
  const here = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), lastPage) : 1;
  const provinceCode = unit?.provinceCode ?? "01";
  const ask = { provinceCode, q, topic, limit: perPage + 1, offset: (here - 1) * perPage };
  const found = await searchPublished(acting.db, ask);
  const text = messages[locale];
  const to = (next: number): string => `/hoi-dap?q=${encodeURIComponent(q)}&trang=${next}`;
  const main = (
    <div class="stack wide">
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <SearchBox action="/hoi-dap" name="q" label={text.search} button={text.find} value={q} />
      {found.length === 0 && (
        <>
          <p class="soft">{text.empty}</p>
          <p>
            <ButtonLink href="/phan-anh">{text.ask}</ButtonLink>
          </p>
        </>
      )}
      {await Promise.all(found.slice(0, perPage).map((each) => drawAnswer(request, each)))}
      <Pagination
        earlier={here > 1 ? to(here - 1) : undefined}
        later={found.length > perPage && here < lastPage ? to(here + 1) : undefined}
        here={String(here)}
        locale={locale}
      />
    </div>
  );
  return page(text.title, main, { section: "cases" });
}

async function drawAnswer({ acting, locale }: PageRequest, each: PublishedAnswer) {
  const office = await findOrganisation(acting, each.handledBy);
  const day = sayInstant(each.publishedAt, locale, { style: "date" });
  const parts = [
    caseWords[locale].topics[each.topic],
    (locale === "vi" ? office?.name : office?.nameEn) ?? "",
    fill(messages[locale].answered, { day }),
  ];
  return (
    <article class="card stack tight" key={each.id}>
      <h2 class="pre">{each.question}</h2>
      <p class="pre">{each.answer}</p>
      <small class="soft">{parts.filter(Boolean).join(" · ")}</small>
    </article>
  );
}
