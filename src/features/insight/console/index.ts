import type { PageRoute } from "#platform/http/page-door";
import { showTopic } from "./topic-page.tsx";
import { showTopics } from "./topics-page.tsx";

const permission = "insight.read";

export const insightConsole: readonly PageRoute[] = [
  { method: "GET", path: "/dan-goi-ve-gi", permission, handle: showTopics },
  { method: "GET", path: "/dan-goi-ve-gi/chi-tiet", permission, handle: showTopic },
];
