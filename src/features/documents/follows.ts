import type { Following } from "#platform/following";

/** A file is named by its hash: dossiers that went on and those that stayed behind both find it. */
export const documentsFollow: Following = {
  rules: [{ table: "document", follows: "stays", joined: "copied" }],
};
