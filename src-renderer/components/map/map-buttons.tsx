/** Zooming for those who have no wheel. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconMinus, IconPlus, IconWorld } from "@tabler/icons-react";
import { HintWithKey } from "../actions/action-button.tsx";
import classes from "./map.module.css";
import type { MapView } from "./use-view.ts";

export function MapButtons({ map, all }: { map: MapView; all: string }) {
  const buttons = [
    { label: "Zoom in", keys: "+", icon: IconPlus, run: map.zoomIn },
    { label: "Zoom out", keys: "-", icon: IconMinus, run: map.zoomOut },
    { label: all, keys: "0", icon: IconWorld, run: map.showAll },
  ];
  return (
    <div className={classes.buttons}>
      {buttons.map((button) => (
        <Tooltip key={button.label} label={<HintWithKey hint={button.label} keys={button.keys} />} position="left">
          <ActionIcon aria-label={button.label} onClick={button.run}>
            <button.icon size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
