import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { compress, type Encoding } from "./compress.ts";

export type Asset = { readonly type: string; readonly bodies: Readonly<Record<Encoding, Buffer>> };

/** The style sheet and the small scripts, named by their content so that they may be kept for ever. */
export type Assets = {
  /** `style.css` or a script's name without `.js`; throws for an unknown name, which is a mistake in a page. */
  href(name: string): string;
  find(fileName: string): Asset | undefined;
};

const sources = new URL("../../", import.meta.url);

/** `src/ui/style.css` first, because it names the layers; the components' sheets after it in any fixed order. */
function readStyle(): string {
  const folder = new URL("ui/", sources);
  const rest = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/style.css"))
    .sort();
  return ["style.css", ...rest].map((path) => readFileSync(new URL(path, folder), "utf8")).join("\n");
}

/** Leaves out comments and the white space that means nothing; our sheets hold no strings with braces. */
const shortenStyle = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([{};,]) ?/g, "$1")
    .replaceAll(/: /g, ":")
    .replaceAll(";}", "}")
    .trim();

function readScripts(): [string, string][] {
  const folder = new URL("browser/", sources);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => [file, readFileSync(new URL(file, folder), "utf8")]);
}

const typeOf = (file: string): string =>
  file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";

export async function loadAssets(): Promise<Assets> {
  const hrefs = new Map<string, string>();
  const found = new Map<string, Asset>();
  const files: [string, string][] = [["style.css", shortenStyle(readStyle())], ...readScripts()];
  for (const [file, text] of files) {
    const bytes = Buffer.from(text);
    const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 10);
    const named = file.replace(/\.(\w+)$/, `-${hash}.$1`);
    const bodies = {
      identity: bytes,
      gzip: await compress(bytes, "gzip", "all"),
      br: await compress(bytes, "br", "all"),
    };
    found.set(named, { type: typeOf(file), bodies });
    hrefs.set(file.replace(/\.js$/, ""), `/assets/${named}`);
  }
  return {
    href(name) {
      const href = hrefs.get(name);
      if (!href) throw new Error(`No style sheet or script is named "${name}".`);
      return href;
    },
    find: (fileName) => found.get(fileName),
  };
}
