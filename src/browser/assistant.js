// The conversation without leaving the page: the question stands there at once, its answer follows. People who would
// rather speak and listen do, where the browser can. Without script all of it is a plain form.

const maySpeak = "speechSynthesis" in window;
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const language = document.documentElement.lang === "en" ? "en-US" : "vi-VN";

const make = (name, text, properties) => Object.assign(document.createElement(name), { textContent: text }, properties);
const formNow = () => document.querySelector('form[data-module~="assistant"]');

/** What is said of an answer: its text without what is folded away, and without buttons. */
function readable(part) {
  const copy = part.cloneNode(true);
  for (const each of copy.querySelectorAll("details, .row, .source, button")) each.remove();
  // A pause where the page has a new line: without it the fee runs into the name before it.
  for (const each of copy.querySelectorAll("h3, p, dt, dd, li")) each.append(". ");
  return copy.textContent
    .replace(/\s+/g, " ")
    .replace(/([.:;,])(?:\s*\.)+/g, "$1")
    .trim();
}

function offerReading(part, text) {
  const button = make("button", text.readAloud, { type: "button", className: "button quiet" });
  button.addEventListener("click", () => {
    const reading = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (reading && button.textContent === text.stopReading) return void (button.textContent = text.readAloud);
    const words = new SpeechSynthesisUtterance(readable(part));
    words.lang = language;
    words.rate = 0.95;
    words.onend = () => void (button.textContent = text.readAloud);
    button.textContent = text.stopReading;
    speechSynthesis.speak(words);
  });
  part.append(button);
}

function offerSpeaking(form) {
  const field = form.elements.namedItem("question");
  const status = form.querySelector('[role="status"]');
  const button = make("button", form.dataset.speak, { type: "button", className: "button quiet" });
  button.addEventListener("click", () => {
    const ear = new Recognition();
    ear.lang = language;
    ear.onresult = ({ results }) => void (field.value = results[0][0].transcript);
    ear.onend = () => {
      status.textContent = "";
      field.focus();
    };
    status.textContent = form.dataset.listening;
    ear.start();
  });
  form.querySelector(".row").append(button);
}

/** The question at once, as it will stand there. */
function showAsked(form, question) {
  const turn = make("section", "", { className: "turn stack" });
  const heading = make("h2", "", { className: "asked" });
  heading.append(make("bdi", question));
  turn.append(heading, make("p", form.dataset.searching, { className: "soft" }));
  form.before(turn);
  return turn;
}

/** A sentence by a language model, as it comes; each was checked before it was sent. An empty end takes it back. */
function hearWords(part) {
  if (!part) return;
  const words = new EventSource(part.dataset.wordsFrom);
  const show = (text) => {
    part.textContent = text;
    part.hidden = text === "";
  };
  words.addEventListener("words", ({ data }) => show(data));
  words.addEventListener("end", ({ data }) => {
    show(data);
    words.close();
  });
  words.addEventListener("error", () => {
    show("");
    words.close();
  });
}

async function send(form) {
  const field = form.elements.namedItem("question");
  const question = field.value.trim();
  if (question === "" || form.dataset.sending) return;
  form.dataset.sending = "yes";
  const asked = showAsked(form, question);
  try {
    const body = new URLSearchParams(new FormData(form));
    body.set("wordsLater", "yes");
    const answer = await fetch(form.action, { method: "POST", body });
    const shown = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".conversation");
    if (!shown) throw new Error(String(answer.status));
    document.querySelector(".conversation").replaceWith(shown);
    if (answer.ok) history.pushState(null, "", answer.url);
    attach();
    const last = [...shown.querySelectorAll(".turn")].at(-1);
    hearWords(last?.querySelector("[data-words-from]"));
    last?.focus({ preventScroll: true });
    last?.scrollIntoView({ block: "start" });
  } catch {
    asked.remove();
    delete form.dataset.sending;
    form.querySelector('[role="status"]').textContent = form.dataset.failed;
  }
}

function attach() {
  const form = formNow();
  if (!form) return;
  if (maySpeak)
    for (const part of document.querySelectorAll(".told[data-read-aloud]")) offerReading(part, form.dataset);
  if (Recognition) offerSpeaking(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(form);
  });
}

attach();
window.addEventListener("popstate", () => location.reload());
