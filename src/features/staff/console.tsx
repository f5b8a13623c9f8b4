import type { PageRoute } from "#platform/http/page-door";
import {
  sendActive,
  sendChange,
  sendEndPost,
  sendGivePost,
  sendSetPassword,
  showAccount,
} from "./console/account-pages.tsx";
import { sendCreate, showCreate, showDirectory } from "./console/directory-pages.tsx";
import {
  sendConfirm,
  sendEndSession,
  sendOffer,
  sendPassword,
  sendStop,
  showOwn,
  showScan,
} from "./console/own-account-pages.tsx";
import {
  sendCode,
  sendNewPassword,
  sendSignIn,
  sendSignOut,
  showCode,
  showNewPassword,
  showSignIn,
} from "./console/sign-in-pages.tsx";
import { sendAppoint, sendEndStandIn, showStandIns } from "./console/stand-in-pages.tsx";

const signingIn: readonly PageRoute[] = [
  { method: "GET", path: "/dang-nhap", handle: showSignIn },
  { method: "POST", path: "/dang-nhap", handle: sendSignIn },
  { method: "GET", path: "/dang-nhap/ma", handle: showCode },
  { method: "POST", path: "/dang-nhap/ma", handle: sendCode },
  { method: "GET", path: "/dang-nhap/mat-khau-moi", handle: showNewPassword },
  { method: "POST", path: "/dang-nhap/mat-khau-moi", handle: sendNewPassword },
  { method: "POST", path: "/dang-xuat", handle: sendSignOut },
];

const ofOneself: readonly PageRoute[] = [
  // Needs no permission: an official without any post holds none, and must still learn that and find the way out.
  { method: "GET", path: "/tai-khoan-cua-toi", handle: showOwn },
  ...(
    [
      { method: "POST", path: "/mat-khau", handle: sendPassword },
      { method: "POST", path: "/phien/ket-thuc", handle: sendEndSession },
      { method: "GET", path: "/hai-buoc", handle: showScan },
      { method: "POST", path: "/hai-buoc", handle: sendOffer },
      { method: "POST", path: "/hai-buoc/xac-nhan", handle: sendConfirm },
      { method: "POST", path: "/hai-buoc/tat", handle: sendStop },
    ] satisfies PageRoute[]
  ).map((route) => ({
    ...route,
    path: `/tai-khoan-cua-toi${route.path}`,
    permission: "staff.manage-own-security" as const,
  })),
];

const accounts = (
  [
    { method: "GET", path: "", handle: showDirectory },
    { method: "GET", path: "/moi", handle: showCreate },
    { method: "POST", path: "/moi", handle: sendCreate },
    { method: "GET", path: "/:id", handle: showAccount },
    { method: "POST", path: "/:id/sua", handle: sendChange },
    { method: "POST", path: "/:id/ngung", handle: sendActive(false) },
    { method: "POST", path: "/:id/mo", handle: sendActive(true) },
    { method: "POST", path: "/:id/mat-khau", handle: sendSetPassword },
    { method: "POST", path: "/:id/vi-tri", handle: sendGivePost },
    { method: "POST", path: "/:id/vi-tri/ket-thuc", handle: sendEndPost },
  ] satisfies PageRoute[]
).map((route) => ({
  ...route,
  path: `/quan-tri/tai-khoan${route.path}`,
  permission: "staff.manage-accounts" as const,
}));

const standIns = (
  [
    { method: "GET", path: "", handle: showStandIns },
    { method: "POST", path: "", handle: sendAppoint },
    { method: "POST", path: "/ket-thuc", handle: sendEndStandIn },
  ] satisfies PageRoute[]
).map((route) => ({ ...route, path: `/lam-thay${route.path}`, permission: "staff.manage-stand-ins" as const }));

export const staffConsole: readonly PageRoute[] = [...signingIn, ...ofOneself, ...accounts, ...standIns];
