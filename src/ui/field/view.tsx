/** Fields as the GOV.UK patterns do them: label above, hint, error as a sentence, nothing hidden. */
export { fieldId, type FieldText } from "./frame.tsx";
export { FileField, LongTextField, TextField } from "./text.tsx";
export { CheckField, ChoiceField, ChoicesField, SelectField, type Choice } from "./choice.tsx";
export { DateField } from "./date.tsx";
