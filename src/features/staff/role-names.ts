import type { Role } from "#core/access/actor";
import type { Locale } from "#core/text/locale";

const vi = {
  wholeProvince: "toàn tỉnh",
  roles: {
    receiver: "Tiếp nhận",
    specialist: "Chuyên viên",
    leader: "Lãnh đạo",
    "centre-head": "Giám đốc trung tâm",
    supervisor: "Giám sát",
    administrator: "Quản trị",
  } satisfies Record<Role, string>,
};

const en: typeof vi = {
  wholeProvince: "whole province",
  roles: {
    receiver: "Receiver",
    specialist: "Specialist",
    leader: "Leader",
    "centre-head": "Centre head",
    supervisor: "Supervisor",
    administrator: "Administrator",
  },
};

export const roleMessages = { vi, en };

/** A role as people read it. */
export const roleName = (role: Role, locale: Locale): string => roleMessages[locale].roles[role];
