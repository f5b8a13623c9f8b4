import type { Channel } from "#platform/notify/notifier";
import type { DossierHead, Person } from "./dossier.ts";

export type Reach = { readonly channel: Channel; readonly to: string; readonly name: string };

// Landlines begin with 02 and take no text message.
const isMobile = (phone: string | undefined): phone is string => phone !== undefined && !phone.startsWith("02");

/**
 * How the applicant is written to: the channel they chose where they can be reached by it, else by text message, else by
 * e-mail. The owner comes first; who only handed the dossier in is written to where the owner left nothing.
 */
export function reachOf(head: Pick<DossierHead, "owner" | "submitter" | "notifyBy">): Reach | undefined {
  if (head.notifyBy === "none") return undefined;
  const people: readonly Person[] = [head.owner, ...(head.submitter ? [head.submitter] : [])];
  const withPhone = people.find(({ phone }) => isMobile(phone));
  const withMail = people.find(({ email }) => email !== undefined);
  const byMail = withMail?.email && { channel: "email" as const, to: withMail.email, name: withMail.name };
  const channel = head.notifyBy === "zalo" ? "zalo" : "sms";
  const byPhone = withPhone?.phone && { channel, to: withPhone.phone, name: withPhone.name } as const; // prettier-ignore
  return (head.notifyBy === "email" ? byMail || byPhone : byPhone || byMail) || undefined;
}
