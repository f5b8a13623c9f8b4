import { Breadcrumb } from "./view.tsx";

export const examples = {
  procedure: (
    <Breadcrumb crumbs={[{ label: "Sinh con", href: "/thu-tuc/viec/sinh-con" }, { label: "1.001193" }]} locale="vi" />
  ),
};
