import type { Following } from "#platform/following";

/** Settings of a unit end with it: the new unit has its own. Offices and codes are led on when a change is put into force. */
export const unitsFollow: Following = {
  rules: [
    { table: "organisation", follows: "carried", joined: "carried" },
    { table: "office_succession", follows: "stays", joined: "stays" },
    { table: "unit_change", follows: "stays", joined: "stays" },
    {
      table: "agency_code",
      follows: "stays",
      joined: "moves",
      live: "valid_to is null",
      columns: [{ name: "organisation_id", names: "organisation" }],
      noun: { vi: "mã cơ quan", en: "agency codes" },
    },
    {
      table: "opening_hours",
      follows: "stays",
      joined: "stays",
      columns: [{ name: "organisation_id", names: "organisation" }],
      setting: { vi: "giờ làm việc riêng", en: "opening hours of its own" },
    },
    { table: "working_calendar_day", follows: "stays", joined: "stays" },
    { table: "working_window", follows: "stays", joined: "stays" },
    { table: "reckoning_rule", follows: "stays", joined: "stays" },
    // Whether the larger unit is hard to reach is for its province to say (Decree 118/2025 leaves the list to it).
    {
      table: "remote_area",
      follows: "stays",
      joined: "stays",
      live: "valid_to is null",
      columns: [{ name: "unit_code", names: "unit" }],
      noun: { vi: "địa bàn khó khăn phải xếp lại", en: "remote areas to be listed again" },
      setting: { vi: "xếp loại địa bàn khó khăn", en: "listing as hard to reach" },
    },
    { table: "calendar_change", follows: "stays", joined: "stays" },
  ],
};
