import type { Channel, Fee, ProcedureCase } from "#features/procedures";

const per: Readonly<Record<Fee["per"], string>> = { case: "hồ sơ", copy: "bản", page: "trang" };

/** What a case costs by a channel. Undefined where the record states no figure: the line is left out rather than guessed. */
export function sayFees(procedureCase: ProcedureCase | undefined, channel: Channel): string | undefined {
  const fees = procedureCase?.fees;
  if (!fees) return undefined;
  const due = fees.filter((fee) => fee.channels === undefined || fee.channels.includes(channel));
  if (due.length === 0) return "Không thu";
  return due
    .map((fee) => {
      const amount = `${String(fee.amountDong).replace(/\B(?=(\d{3})+$)/g, ".")} đồng/${per[fee.per]}`;
      return fee.note ? `${amount} (${fee.note.vi})` : amount;
    })
    .join("; ");
}
