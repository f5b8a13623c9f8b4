import { Pagination } from "./view.tsx";

export const examples = {
  middle: <Pagination earlier="?truoc=1" later="?sau=9" here="51–100" locale="vi" />,
  first: <Pagination later="?after=9" locale="en" />,
  only: <Pagination locale="vi" />,
};
