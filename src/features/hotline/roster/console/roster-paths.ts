import type { Line } from "../../line.ts";

export const rosterPath = "/can-bo/lich-truc";

export const linePath = ({ organisationId, purpose }: Line, rest = ""): string =>
  `${rosterPath}/${organisationId}/${purpose}${rest}`;

export const shiftPath = (id: string, rest = ""): string => `${rosterPath}/ca/${id}${rest}`;
