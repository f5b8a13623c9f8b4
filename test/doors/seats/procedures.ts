import { imported, tellOwnGuide } from "../scenes/procedures.ts";
import { official, type House, type SeatPlan } from "../seat.ts";

const root = "/can-bo/quan-tri/thu-tuc-nhap";
const guides = "/can-bo/quan-tri/viec-trong-doi";

const beforeRecord = (form: string, typed: Readonly<Record<string, string>>) => async (house: House) => {
  const page = `${root}/${await imported(house.world)}`;
  return { visitor: await official(house, "administrator@province"), page, action: `${page}/${form}`, typed };
};

export const procedureSeats: readonly SeatPlan[] = [
  {
    route: `${root}/cong-bo-het`,
    sit: async (house) => {
      await imported(house.world);
      const visitor = await official(house, "administrator@province");
      return { visitor, page: root, action: `${root}/cong-bo-het`, typed: {} };
    },
  },
  {
    route: `${guides}/:slug`,
    sit: async (house) => {
      const page = `${guides}/du-75-tuoi`;
      const typed = { "lead.vi": "Lời mẫu của tỉnh." };
      return { visitor: await official(house, "administrator@province"), page, action: page, typed };
    },
  },
  {
    route: `${guides}/:slug/dung-lai`,
    sit: async (house) => {
      await tellOwnGuide(house.world);
      const page = `${guides}/sinh-con`;
      return { visitor: await official(house, "administrator@province"), page, action: `${page}/dung-lai`, typed: {} };
    },
  },
  { route: `${root}/:code/cong-bo`, sit: beforeRecord("cong-bo", {}) },
  { route: `${root}/:code/de-rieng`, sit: beforeRecord("de-rieng", {}) },
  { route: `${root}/:code/sua`, sit: beforeRecord("sua", { field: "fee", value: "Miễn phí" }) },
];
