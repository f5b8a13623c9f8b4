import type { FastifyInstance } from "fastify";
import type { Surface } from "#platform/http/surface";
import { sessionCookieName } from "#platform/http/page-door";
import { createVisitor, type Visitor } from "../visitor.ts";
import type { World } from "../world.ts";
import { posts, type PostName } from "./cast.ts";
import type { Role } from "#core/access/actor";

export type House = { readonly world: World; readonly app: FastifyInstance; readonly surfaces: readonly Surface[] };

/** Somebody before a form, with what they would rightly type into it. */
export type Seat = {
  readonly visitor: Visitor;
  /** The page with the form, and where the form goes. */
  readonly page: string;
  readonly action: string;
  /** Beside the fields that the page fills in itself. */
  readonly typed: Readonly<Record<string, string>>;
  /** What is typed cannot be right: it is a secret that only a phone or a head knows. */
  readonly secret?: true;
  /** Fields that count only beside others, which are not ticked here. */
  readonly unread?: RegExp;
};

/** How one comes to sit before the form of a POST route; `route` is written with the surface's root. */
export type SeatPlan = {
  readonly route: string;
  /** Where one route has several forms. */
  readonly step?: string;
  readonly sit: (house: House) => Promise<Seat>;
};

export const citizen = ({ app }: House): Visitor => createVisitor(app);

/** An official of the cast, `role@post`, with a session of their own. */
export async function official({ app, world }: House, name: string): Promise<Visitor> {
  const [role, post] = name.split("@") as [Role, PostName];
  const { token } = await world.signIn({ role, ...posts[post] });
  return createVisitor(app, { [sessionCookieName]: token });
}

const unescape = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>]|$)`).exec(tag);
  return found ? unescape(found[1] ?? "") : undefined;
};

export type Field = { readonly name: string; readonly kind: string; readonly value: string };

const posting = (html: string, page: string) =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .map(([, head = "", inside = ""]) => ({ head, inside, action: attribute(` ${head}`, "action") ?? page }))
    .filter(({ head }) => /method="post"/i.test(head));

/**
 * Every field of the form as a browser would send it, with what the page put into it: of a choice what is chosen, else its
 * first answer; of boxes those that are ticked.
 */
export function fieldsOf(html: string, seat: Pick<Seat, "page" | "action">): readonly Field[] {
  const inside = formOf(html, seat);
  const fields = new Map<string, Field & { readonly chosen: boolean }>();
  for (const { 0: tag, 1: element = "", index } of inside.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const chosen = attribute(tag, "checked") !== undefined;
    if (!name || (fields.has(name) && (!chosen || fields.get(name)?.chosen))) continue;
    const kind = element === "input" ? (attribute(tag, "type") ?? "text") : element;
    if (kind === "checkbox" && !chosen) continue;
    fields.set(name, { name, kind, chosen, value: valueOf(tag, kind, inside.slice(index + tag.length)) });
  }
  return [...fields.values()];
}

function formOf(html: string, { page, action }: Pick<Seat, "page" | "action">): string {
  const path = (url: string): string => url.split("?")[0] ?? "";
  const forms = posting(html, page);
  const form = forms.find((each) => each.action === action) ?? forms.find((each) => path(each.action) === path(action));
  if (!form) throw new Error(`${page} has no form to ${action}.`);
  return form.inside;
}

function valueOf(tag: string, kind: string, after: string): string {
  if (kind === "select") return optionOf(after);
  return kind === "textarea" ? unescape(after.split("</textarea>")[0] ?? "") : (attribute(tag, "value") ?? "");
}

function optionOf(after: string): string {
  const options = [...(after.split("</select>")[0] ?? "").matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const chosen = options.find((tag) => attribute(tag, "selected") !== undefined) ?? options[0];
  return chosen ? (attribute(chosen, "value") ?? "") : "";
}
