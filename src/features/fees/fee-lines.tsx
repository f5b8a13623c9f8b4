import { formatDong } from "#core/text/amount";
import type { Locale } from "#platform/i18n/locale";
import { messages } from "./messages.ts";
import type { Reckoning } from "./reckon-fees.ts";
import { explainLine, sayTotal } from "./say-fees.ts";

/** What has to be paid, line by line, each with how it came about. */
export const FeeLines = ({ fee, locale }: { readonly fee: Reckoning; readonly locale: Locale }) => {
  const text = messages[locale];
  if (fee.lines.length === 0) return <p>{text.free}</p>;
  return (
    <table class="list">
      <tbody>
        {fee.lines.map((line) => (
          <tr key={line.ruleId}>
            <td>
              {line.name[locale]}
              <br />
              <small class="soft">{explainLine(line, locale)}</small>
            </td>
            <td class="number">{formatDong(line.netDong, locale)}</td>
          </tr>
        ))}
        {fee.lines.length > 1 || fee.savedDong > 0 ? (
          <tr>
            <th scope="row">{text.total}</th>
            <td class="number">
              <strong>{sayTotal(fee.totalDong, locale)}</strong>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
};
