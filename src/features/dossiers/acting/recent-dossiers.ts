import type { Dossier } from "../model/dossier.ts";

const most = 2_000;
const recentOf = new WeakMap<object, Map<string, Dossier>>();

/**
 * Dossiers as this process last wrote them, by code: an act that follows soon needs no reading. What is remembered may
 * be old (another process may have acted), so it may only lead to a write that checks the version, never to a refusal.
 */
export function recentDossiers(memory: object): {
  find(code: string): Dossier | undefined;
  keep(dossier: Dossier): void;
  forget(code: string): void;
} {
  const recent = recentOf.get(memory) ?? new Map<string, Dossier>();
  recentOf.set(memory, recent);
  return {
    find: (code) => recent.get(code),
    keep(dossier) {
      recent.delete(dossier.head.code);
      recent.set(dossier.head.code, dossier);
      if (recent.size > most) recent.delete(recent.keys().next().value as string);
    },
    forget: (code) => void recent.delete(code),
  };
}
