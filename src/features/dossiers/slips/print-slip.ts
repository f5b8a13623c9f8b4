import { sayLimit } from "#core/time/say-time";
import { localDateOf } from "#core/time/local-time";
import { findProcedure } from "#features/procedures";
import { namesOfAccounts } from "#features/staff";
import { findOrganisation } from "#features/units";
import type { Reading } from "#platform/context";
import { competentOrganisation } from "../acting/competent-organisation.ts";
import { drawGuidance, drawIntakeRefusal } from "../papers/counter-slip.ts";
import type { DrawnPaper } from "../papers/drawn-paper.ts";
import { agencyOf, contactOf, itemsOf } from "../papers/paper-subject.ts";
import { sayFees } from "../papers/say-fees.ts";
import { setPaper } from "../papers/set-paper.ts";
import type { Slip } from "./slip-store.ts";

/** A slip as PDF, by the procedure and the legal set of the day it was given. */
export async function printSlip(reading: Reading, slip: Slip, origin: string): Promise<Buffer> {
  const on = localDateOf(slip.givenAt);
  const procedure = await findProcedure(reading, slip.body.procedureCode, on);
  const centre = await findOrganisation(reading, slip.centre);
  if (!procedure || !centre) throw new Error(`Slip ${slip.id} names an unknown procedure or centre`);
  const names = await namesOfAccounts(reading, slip.provinceCode, [slip.givenBy]);
  const competent = await competentOrganisation(reading, procedure, { centre, unitCode: undefined });
  const [first] = procedure.cases;
  const common = {
    agency: await agencyOf(reading, centre.id),
    number: `${on.slice(2).replaceAll("-", "")}-${slip.id.slice(0, 8).toUpperCase()}/${symbols[slip.kind]}`,
    issuedAt: slip.givenAt,
    issuedBy: centre.name,
    phone: slip.body.phone,
    procedureCode: procedure.code,
    procedureName: procedure.name.vi,
    procedureUrl: `${origin}/thu-tuc/${procedure.code}`,
    note: slip.body.note,
    contact: await contactOf(reading, centre.id, origin),
    officerName: names.get(slip.givenBy) ?? "Cán bộ Trung tâm",
  };
  const drawn: DrawnPaper =
    slip.kind === "guidance"
      ? drawGuidance({
          ...common,
          personName: slip.body.personName,
          items: itemsOf(slip.body.wanted),
          statutoryTime: first ? sayLimit(first.limit, "vi") : "Theo quy định của thủ tục",
          fee: sayFees(first, "counter"),
          competentAgency: competent.ok ? competent.value.name : undefined,
        })
      : drawIntakeRefusal({
          ...common,
          personName: slip.body.personName ?? "",
          reason: slip.body.reason ?? "",
          legalBasis: (slip.body.legalBasis ?? "").split(";").flatMap((each) => each.trim() || []),
        });
  return setPaper(reading, drawn, { provinceCode: slip.provinceCode, field: procedure.field, on });
}

const symbols = { guidance: "HDHS", "intake-refusal": "TCHS" } as const;
