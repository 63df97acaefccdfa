export { type KeptName, type KeptThing, keptThings } from './kept-things.ts';
export { type Notice, type NoticeEvent, leavingThings } from './notice.ts';
export { type FieldKind, type NoticeField, fieldKinds } from './notice-field.ts';
export { canonicalJson, noticeHash } from './notice-hash.ts';
export { noticeOf } from './notice-of.ts';
