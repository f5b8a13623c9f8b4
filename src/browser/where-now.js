// "Where do I go now?" for any website: one script tag, one element, a plain link inside it for readers without script.
//   <div data-gan-dan="where-now"><a href="https://…/don-vi">Nay tôi đến đâu?</a></div>
//   <script src="https://…/widgets/where-now.js" defer></script>
// Speaks to the server it was loaded from and keeps nothing. docs/how-to/put-the-address-finder-on-a-website.md

const home = new URL(document.currentScript.src).origin;

const words = {
  vi: {
    label: "Địa chỉ cũ hoặc mới của bạn",
    placeholder: "Ví dụ: Máy Chai, Ngô Quyền, Hải Phòng",
    button: "Tìm",
    likely: "Có lẽ là nơi này, bạn xem lại địa chỉ.",
    nothing: "Không tìm thấy. Hãy chỉ gõ tên xã, phường và tỉnh.",
    failed: "Chưa hỏi được máy chủ. Hãy thử lại, hoặc mở trang đầy đủ.",
    more: "Mở trang đầy đủ",
  },
  en: {
    label: "Your old or new address",
    placeholder: "E.g. May Chai, Ngo Quyen, Hai Phong",
    button: "Search",
    likely: "This is probably the place; please check the address.",
    nothing: "Nothing found. Try only the commune and the province.",
    failed: "The server could not be asked. Try again, or open the full page.",
    more: "Open the full page",
  },
};

const style = `
:host{display:block;font:1rem/1.5 system-ui,sans-serif;color:#1c1a17;max-width:34rem}
form{display:flex;flex-wrap:wrap;gap:.5rem}label{flex:1 0 100%;font-weight:600}
input{flex:1 1 12rem;min-width:0;font:inherit;padding:.6rem .75rem;border:1px solid #77716a;border-radius:.375rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1rem;border:1px solid #9d1c1f;border-radius:.375rem;background:#9d1c1f;color:#fff;cursor:pointer}
ul button{width:100%;text-align:left;background:#fff;color:#9d1c1f}
ul{list-style:none;margin:.5rem 0;padding:0;display:grid;gap:.5rem}p{margin:.5rem 0}
strong{font-size:1.125rem}small{color:#57524c}a{color:#9d1c1f}:focus-visible{outline:3px solid #c08a1e;outline-offset:2px}`;

/** An element with text; never markup, whatever the server or the reader wrote. */
function make(name, text, properties) {
  const element = Object.assign(document.createElement(name), properties);
  if (text) element.textContent = text;
  return element;
}

function candidate({ code, name, because, centre, certainty }, lang) {
  const place = make("p");
  place.append(make("strong", name[lang]));
  if (because) place.append(make("br"), because[lang]);
  if (centre) place.append(make("br"), centre.name[lang]);
  if (centre?.address) place.append(make("br"), centre.address);
  if (centre?.hotline)
    place.append(make("br"), make("a", centre.hotline, { href: `tel:${centre.hotline.replace(/[^\d+]/g, "")}` }));
  if (certainty !== "certain") place.append(make("br"), make("small", words[lang].likely));
  place.append(make("br"), make("a", words[lang].more, { href: `${home}/don-vi/${code}?lang=${lang}` }));
  return place;
}

function attach(host) {
  const lang = (host.dataset.lang || host.closest("[lang]")?.lang || "vi").startsWith("en") ? "en" : "vi";
  const text = words[lang];
  const root = host.attachShadow({ mode: "open" });
  const form = make("form");
  const input = make("input", "", { id: "q", type: "search", maxLength: 200, placeholder: text.placeholder });
  const answer = make("div");
  answer.setAttribute("role", "status");
  form.append(make("label", text.label, { htmlFor: "q" }), input, make("button", text.button));
  root.append(make("style", style), form, answer);

  function option({ label, hint, code, q }) {
    const item = make("li");
    const said = hint ? `${label[lang]} (${hint[lang]})` : label[lang];
    if (code) item.append(make("a", said, { href: `${home}/don-vi/${code}?lang=${lang}` }));
    else item.append(make("button", said, { type: "button", onclick: () => ask((input.value = q)) }));
    return item;
  }

  function show({ candidates, question, stillValid }) {
    if (candidates.length === 0) return answer.replaceChildren(make("p", text.nothing));
    if (!question) return answer.replaceChildren(candidate(candidates[0], lang), make("p", stillValid[lang]));
    const list = make("ul");
    list.append(...question.options.map(option));
    answer.replaceChildren(make("p", question.text[lang]), list);
  }

  let latest = 0;
  async function ask(q) {
    const turn = ++latest;
    try {
      const response = await fetch(`${home}/api/v1/units/resolve?q=${encodeURIComponent(q)}`);
      if (!response.ok) throw new Error(String(response.status));
      const found = await response.json();
      // An answer that was overtaken by a later question is thrown away.
      if (turn === latest) show(found);
    } catch {
      const more = make("a", text.more, { href: `${home}/don-vi?q=${encodeURIComponent(q)}` });
      if (turn === latest) answer.replaceChildren(make("p", text.failed), more);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = input.value.trim();
    if (q) void ask(q);
  });
}

for (const host of document.querySelectorAll('[data-gan-dan="where-now"]')) attach(host);
