import type { Localised } from "../i18n/locale.ts";

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A page that needs nothing: for when the frame, the database or the whole server cannot help. */
export const plainPage = ({ vi, en }: Localised): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<title>Gần Dân</title></head><body><main><h1>Gần Dân</h1><p>${escapeHtml(vi)}</p>` +
  `<p lang="en">${escapeHtml(en)}</p><p><a href="/">Trang chủ</a></p></main></body></html>`;
