import type { AsteriskSettings } from "./connect-asterisk.ts";

const shape = /^\/(\d{2})\/([a-z][a-z0-9-]{0,30})$/;

/**
 * `ami://name:secret@host:5038/31/tong-dai?context=hotline&dial=PJSIP/{number}@trunk&caller=02253666122`: where an Asterisk
 * is, which province's system it is, into which contexts calls come, and how test calls leave. Undefined when it is no such
 * address.
 */
export function readAsteriskUrl(text: string): AsteriskSettings | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const [, provinceCode, systemId] = shape.exec(url.pathname) ?? [];
  if (url.protocol !== "ami:" || !url.hostname || !url.username || !provinceCode || !systemId) return undefined;
  const asked = url.searchParams;
  const callerId = asked.get("caller");
  return {
    provinceCode,
    systemId,
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || 5038),
    username: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    contexts: asked.getAll("context").length > 0 ? asked.getAll("context") : ["hotline"],
    dialling: { channel: asked.get("dial") ?? "PJSIP/{number}@trunk", ...(callerId ? { callerId } : {}) },
  };
}
