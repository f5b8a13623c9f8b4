import { consoleRoot, signInPath } from "#platform/http/page-door";

/** Addresses of the staff pages, whole, as links and redirects need them. */
export const paths = {
  signIn: signInPath,
  code: `${signInPath}/ma`,
  newPassword: `${signInPath}/mat-khau-moi`,
  signOut: `${consoleRoot}/dang-xuat`,
  own: `${consoleRoot}/tai-khoan-cua-toi`,
  secondStep: `${consoleRoot}/tai-khoan-cua-toi/hai-buoc`,
  accounts: `${consoleRoot}/quan-tri/tai-khoan`,
  newAccount: `${consoleRoot}/quan-tri/tai-khoan/moi`,
  account: (id: string): string => `${consoleRoot}/quan-tri/tai-khoan/${encodeURIComponent(id)}`,
  standIns: `${consoleRoot}/lam-thay`,
};

/**
 * Where to go after signing in: an address of the console, or its first page. Whatever comes in from outside and is not
 * plainly a path here (another host, a backslash, a control character) is dropped, so that nobody is led away.
 */
export function returnPath(given: string | undefined): string {
  const local = /^\/can-bo(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/;
  if (given === undefined || !local.test(given) || given.includes("//")) return consoleRoot;
  return given.startsWith(signInPath) ? consoleRoot : given;
}
