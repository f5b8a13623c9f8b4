import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Tinos has the widths of Times New Roman, which Decree 30/2020 prescribes, and a free licence. */
export const paperFontFamily = "Tinos";

const faces = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] as const;

/** Folders of the four faces that papers are set in, shipped as an npm package. */
export function listFontFolders(): string[] {
  const root = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));
  return faces.map((face) => join(root, face));
}

/** The face whose letters stand for the family; a test holds the four to the same repertoire of Vietnamese. */
export function listFontFiles(): string[] {
  return listFontFolders().map((folder, index) => join(folder, `Tinos_${faces[index]}.ttf`));
}
