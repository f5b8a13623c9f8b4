import type { PageRoute } from "#platform/http/page-door";
export const unitPortal: readonly PageRoute[] = [];
