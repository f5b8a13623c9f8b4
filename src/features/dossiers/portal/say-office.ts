import type { Locale, Localised } from "#platform/i18n/locale";

/** On a phone the centre's full title takes three lines; said short it is "Trung tâm phường Ngô Quyền". */
export const sayOfficeShort = (name: Localised, locale: Locale): string =>
  locale === "vi"
    ? name.vi.replace("Trung tâm Phục vụ hành chính công", "Trung tâm")
    : name.en.replace("Public Administration Service Centre of", "Service Centre of");
