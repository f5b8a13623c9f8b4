import type { ComponentChildren } from "preact";

export type MonthDay = {
  /** `yyyy-mm-dd` */
  readonly date: string;
  /** What is said of the day to those who cannot see the grid: `Thứ Hai 16/11`. */
  readonly label: string;
  /** Of the month before or after: shown so that weeks are whole. */
  readonly outside?: boolean;
  readonly today?: boolean;
  /** Over: left out of the list on a narrow screen, where the coming days matter. */
  readonly past?: boolean;
  readonly children: ComponentChildren;
};

/** A month as a grid of weeks, Monday first; on a narrow screen a list of its days. */
export const Month = (props: {
  readonly caption: string;
  readonly weekdays: readonly string[];
  readonly days: readonly MonthDay[];
}) => (
  <section class="month" aria-label={props.caption}>
    <div class="weekdays" aria-hidden="true">
      {props.weekdays.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
    <ol>
      {props.days.map(({ date, label, outside, today, past, children }) => (
        <li
          key={date}
          class={[outside ? "outside" : "", past ? "past" : ""].filter(Boolean).join(" ") || undefined}
          aria-current={today ? "date" : undefined}
        >
          <time dateTime={date}>
            <span class="long">{label}</span>
            <span class="short" aria-hidden="true">
              {Number(date.slice(-2))}
            </span>
          </time>
          {children}
        </li>
      ))}
    </ol>
  </section>
);
