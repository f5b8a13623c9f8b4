/** One file; the phone's camera stays under it, and so does a scan of thirty pages. */
export const mostUploadBytes = 10 * 1024 * 1024;

/** Files of one draft or dossier. */
export const mostUploads = 12;
