/** The application's menu, by the customs of each system. */
import { Menu, type MenuItemConstructorOptions } from "electron";

/** @param openBook what File > Open Book… does. */
export function setMenu(platform: string, openBook: () => void): void {
  const mac = platform === "darwin";
  const application: MenuItemConstructorOptions[] = mac ? [{ role: "appMenu" }] : [];
  const template: MenuItemConstructorOptions[] = [
    ...application,
    {
      label: "&File",
      submenu: [
        { label: "&Open Book…", accelerator: "CmdOrCtrl+O", click: openBook },
        { type: "separator" },
        mac ? { role: "close" } : { role: "quit" },
      ],
    },
    { role: "editMenu" },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        { role: "toggleDevTools" },
      ],
    },
    { role: "windowMenu" },
    { role: "help", submenu: mac ? [] : [{ role: "about", label: "About Apportion" }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
