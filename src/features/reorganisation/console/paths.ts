export const changesPath = "/can-bo/quan-tri/sap-xep-don-vi";
export const changePath = (id: string): string => `${changesPath}/${encodeURIComponent(id)}`;
