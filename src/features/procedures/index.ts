export type {
  Channel,
  Competent,
  Component,
  Fee,
  LegalBasis,
  Localised,
  Procedure,
  ProcedureCase,
  ProcedureResult,
  TimeLimit,
} from "./procedure.ts";
export {
  findProcedure,
  getProcedureVersion,
  listByField,
  listByLifeEvent,
  listFeatured,
  listFields,
  listLifeEvents,
} from "./catalogue.ts";
export { searchProcedures } from "./search-procedures.ts";
export { seedProcedures } from "./seed-procedures.ts";
