// The assistant on any website: one script tag. A button opens a panel that asks the server it was loaded from; nothing is
// kept, no cookie is set, no frame and no inline style is needed. Readers without script have the link inside the element.
//   <div data-gan-dan="assistant"><a href="https://…/tro-ly">Hỏi trợ lý</a></div>
//   <script src="https://…/tro-ly/widget.js" defer></script>
// docs/how-to/put-the-assistant-on-a-website.md

const { src, dataset } = document.currentScript;
const home = new URL(src).origin;

const words = {
  vi: {
    open: "Hỏi trợ lý",
    title: "Hỏi trợ lý thủ tục hành chính",
    close: "Đóng",
    label: "Câu hỏi của bạn",
    hint: "Hỏi bằng lời thường. Đừng ghi số căn cước hay số điện thoại.",
    ask: "Hỏi",
    asked: "Bạn hỏi",
    failed: "Chưa hỏi được máy chủ. Hãy thử lại, hoặc mở trang đầy đủ.",
    busy: "Nhiều câu hỏi quá nhanh. Hãy chờ một phút rồi hỏi lại.",
    more: "Mở trang đầy đủ, gặp cán bộ",
    call: "Gọi",
    source: "Nguồn",
    unreviewed: "chưa được rà soát tại địa phương",
  },
  en: {
    open: "Ask the assistant",
    title: "Ask about administrative procedures",
    close: "Close",
    label: "Your question",
    hint: "Ask in ordinary words. Leave ID and phone numbers out.",
    ask: "Ask",
    asked: "You asked",
    failed: "The server could not be asked. Try again, or open the full page.",
    busy: "Too many questions at once. Wait a minute, then ask again.",
    more: "Open the full page, reach a person",
    call: "Call",
    source: "Source",
    unreviewed: "not reviewed locally",
  },
};

const style = `
:host{font:1rem/1.5 system-ui,sans-serif;color:#1c1a17}*{box-sizing:border-box}
button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:1px solid #9d1c1f;border-radius:.375rem;background:#9d1c1f;color:#fff;cursor:pointer}
.launch{position:fixed;inset:auto 1rem 1rem auto;z-index:2147483000}
section{position:fixed;inset:auto 1rem 1rem auto;z-index:2147483001;width:min(26rem,calc(100vw - 2rem));max-height:min(38rem,calc(100vh - 2rem));display:flex;flex-direction:column;background:#fff;border:1px solid #77716a;border-radius:.5rem;padding:1rem;gap:.75rem}
[hidden]{display:none!important}header{display:flex;justify-content:space-between;align-items:center;gap:.5rem}
h2{font-size:1.0625rem;margin:0}h3{font-size:1rem;margin:.5rem 0 .25rem}
[role=log]{overflow-y:auto;flex:1 1 auto;overflow-wrap:anywhere}form{display:grid;gap:.5rem}label{font-weight:600}
input{font:inherit;min-width:0;width:100%;padding:.6rem .75rem;border:1px solid #77716a;border-radius:.375rem}
.quiet{background:#fff;color:#9d1c1f;text-align:start}p,ul,dl{margin:.25rem 0}dt{font-weight:600}dd{margin:0 0 .25rem}ul{padding-inline-start:1.25rem}
small{color:#57524c}a{color:#9d1c1f}.urgent{border-inline-start:4px solid #9d1c1f;padding-inline-start:.75rem;font-weight:600}
:focus-visible{outline:3px solid #c08a1e;outline-offset:2px}`;

/** An element with text; never markup, whatever the server or the reader wrote. */
function make(name, text, properties) {
  const element = Object.assign(document.createElement(name), properties);
  if (text) element.textContent = text;
  return element;
}

const FACTS_SHOWN = 4;
const ITEMS_SHOWN = 5;

function factOf({ text, items = [] }, lang) {
  const part = make("dd", items.length === 0 ? text[lang] : "");
  if (items.length > 0) {
    const list = make("ul");
    list.append(...items.slice(0, ITEMS_SHOWN).map((item) => make("li", item[lang])));
    if (items.length > ITEMS_SHOWN) list.append(make("li", "…"));
    part.append(list);
  }
  return part;
}

function procedureOf({ procedure, facts, citations }, { lang, text, kinds }) {
  const part = make("article");
  const heading = make("h3");
  heading.append(make("a", procedure.name[lang], { href: `${home}/thu-tuc/${procedure.code}?lang=${lang}` }));
  const list = make("dl");
  for (const fact of facts.slice(0, FACTS_SHOWN)) list.append(make("dt", kinds[fact.kind]), factOf(fact, lang));
  const [citation] = citations;
  const marked = procedure.source === "imported" ? ` (${text.unreviewed})` : "";
  part.append(heading, list);
  if (citation) part.append(make("small", `${text.source}: ${citation.code}, ${citation.instrument}${marked}`));
  return part;
}

const kindWords = {
  vi: { papers: "Giấy tờ", time: "Thời gian", fee: "Phí, lệ phí", where: "Nơi nộp", who: "Ai làm được", online: "Qua mạng", form: "Tờ khai", steps: "Các bước", result: "Kết quả", law: "Căn cứ", valid: "Hiệu lực" }, // prettier-ignore
  en: { papers: "Papers", time: "Time", fee: "Fees", where: "Where", who: "Who may", online: "Online", form: "Form", steps: "Steps", result: "Result", law: "Law", valid: "In force" }, // prettier-ignore
};

/** Undefined when the server asks to wait. */
async function answerTo(asked) {
  const response = await fetch(`${home}/api/v1/assistant/ask?${new URLSearchParams(asked)}`);
  if (response.status === 429) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What the next question builds on. */
function contextOf({ answers, facet }) {
  const codes = answers.filter(({ role }) => role === "answer").map(({ procedure }) => procedure.code);
  return codes.length > 0 ? { about: codes.slice(0, 2).join(","), facet } : undefined;
}

/** Button and panel, closed. */
function drawInto(root, text) {
  // A sheet made by script needs no 'unsafe-inline' from the page's policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const launch = make("button", text.open, { type: "button", className: "launch" });
  const panel = make("section", "", { hidden: true });
  const header = make("header");
  const shut = make("button", text.close, { type: "button", className: "quiet" });
  const log = make("div", "", { tabIndex: 0 });
  const form = make("form");
  const input = make("input", "", { id: "q", maxLength: 500, autocomplete: "off" });
  const full = make("a", text.more);
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", text.title);
  log.setAttribute("role", "log");
  log.setAttribute("aria-label", text.title);
  launch.setAttribute("aria-haspopup", "dialog");
  launch.setAttribute("aria-expanded", "false");
  header.append(make("h2", text.title), shut);
  log.append(make("p", text.hint));
  form.append(make("label", text.label, { htmlFor: "q" }), input, make("button", text.ask));
  panel.append(header, log, form, full);
  root.append(launch, panel);
  return { launch, panel, shut, log, form, input, full };
}

function attach(host) {
  const lang = (host.dataset.lang || host.closest("[lang]")?.lang || "vi").startsWith("en") ? "en" : "vi";
  const text = words[lang];
  const unit = host.dataset.unit ?? dataset.unit;
  const { launch, panel, shut, log, form, input, full } = drawInto(host.attachShadow({ mode: "open" }), text);
  full.href = `${home}/tro-ly?lang=${lang}`;
  let context = {};
  let latest = 0;

  function toggle(open) {
    panel.hidden = !open;
    launch.hidden = open;
    launch.setAttribute("aria-expanded", String(open));
    (open ? input : launch).focus();
  }

  function show(answer, into) {
    if (answer.message) {
      const urgent = answer.reason?.startsWith("emergency");
      into.append(make("p", answer.message[lang], { className: urgent ? "urgent" : "" }));
    }
    for (const number of answer.call) into.append(make("a", `${text.call} ${number}`, { href: `tel:${number}` }), " ");
    if (answer.question) {
      into.append(make("p", answer.question.text[lang]));
      for (const { label } of answer.question.choices)
        into.append(
          make("button", label[lang], { type: "button", className: "quiet", onclick: () => void ask(label[lang]) }),
        );
      return;
    }
    const told = answer.answers.filter(({ role }) => role === "answer");
    into.append(...told.map((each) => procedureOf(each, { lang, text, kinds: kindWords[lang] })));
    const { place } = answer;
    if (place) into.append(make("p", [place.centre?.name[lang] ?? place.name[lang], place.centre?.address, place.centre?.hotline].filter(Boolean).join(", "))); // prettier-ignore
  }

  async function ask(q) {
    const turn = ++latest;
    const said = make("article");
    said.append(make("h3", `${text.asked}: ${q}`));
    log.append(said);
    full.href = `${home}/tro-ly?q=${encodeURIComponent(q)}&lang=${lang}`;
    try {
      const answer = await answerTo({ q, ...context, ...(unit ? { unit } : {}) });
      if (!answer) return void said.append(make("p", text.busy));
      if (turn === latest) context = contextOf(answer) ?? context;
      show(answer, said);
    } catch {
      said.append(make("p", text.failed));
    }
    said.scrollIntoView({ block: "nearest" });
  }

  launch.addEventListener("click", () => toggle(true));
  shut.addEventListener("click", () => toggle(false));
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && toggle(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = input.value.trim();
    input.value = "";
    if (q) void ask(q);
  });
}

const hosts = [...document.querySelectorAll('[data-gan-dan="assistant"]')];
if (hosts.length === 0) hosts.push(document.body.appendChild(make("div")));
for (const host of hosts) attach(host);
