import type { Reading } from "#platform/context";
import type { Signer } from "#platform/secrets/sign";
import { listSystems, type TelephoneSystem } from "./system-store.ts";

const keyOf = (provinceCode: string): string => `hotline/systems/${provinceCode}`;

/** Remembered for a few seconds: every event asks. */
export const systemsOf = ({ db, memory }: Reading, provinceCode: string): Promise<readonly TelephoneSystem[]> =>
  memory.remember(keyOf(provinceCode), () => listSystems(db, provinceCode), 5_000);

export const forgetSystems = ({ memory }: Reading, provinceCode: string): void => memory.forget(keyOf(provinceCode));

/** Worked out from the server's secret, so that no table holds it; its number turns when an administrator renews it. */
export const secretOf = (signer: Signer, { provinceCode, id, secretNumber }: TelephoneSystem): string =>
  signer.sign("telephone-system", `${provinceCode}/${id}/${secretNumber}`);
