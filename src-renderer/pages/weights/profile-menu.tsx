/** The profile that the draft came from, and behind it the others: to try, save, rename and remove. */
import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { memo, useState } from "react";
import type { Profile } from "../../../src-main/contract/calls/weights.ts";
import { STANDARD_PROFILE } from "../../../src-main/contract/desk-settings.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { windowId } from "../../bridge/window-id.ts";
import { HintWithKey } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { announceChange } from "../../components/editing/undo.ts";
import { announceError } from "../../components/messages/messages.ts";
import { useFormat } from "../../format/format-context.tsx";
import { EarlierStates } from "./earlier-states.tsx";
import { NameProfile } from "./profile-dialogs.tsx";
import type { TuningState } from "./use-tuning.ts";
import classes from "./profile-menu.module.css";

type Opened = "save-as" | "rename" | "earlier" | null;

function ProfileItem({ profile, state }: { profile: Profile; state: TuningState }) {
  const format = useFormat();
  const { id, name, saved, tuning } = profile;
  const notes = [
    ...(id === state.activeProfile.id ? ["active"] : []),
    saved === null ? "the standard values" : `saved by ${saved.by}, ${format.date(saved.at)}`,
  ];
  return (
    <Menu.Item
      leftSection={<IconCheck size={14} aria-hidden="true" className={id === state.profile.id ? undefined : classes.unchecked} />}
      aria-current={id === state.profile.id ? "true" : undefined}
      onClick={() => state.tryOut(tuning, id)}
    >
      <span className={classes.item}>
        <b className="cut">{name}</b>
        <span className="soft">{notes.join(" · ")}</span>
      </span>
    </Menu.Item>
  );
}

export const ProfileMenu = memo(function ProfileMenu({ state, readOnly }: { state: TuningState; readOnly: boolean }) {
  const [menu, setMenu] = useState(false);
  const [opened, setOpened] = useState<Opened>(null);
  const { profile, profiles, tuning, differs, tryOut } = state;
  const isStandard = profile.id === STANDARD_PROFILE;
  const save = async (id: string | null, name: string, written = tuning): Promise<void> => {
    const kept = await call("profiles.save", {
      id,
      name,
      tuning: written,
      basedOn: id === null ? null : profile.version,
      window: windowId,
    });
    await queryClient.invalidateQueries({ queryKey: queries.weights().queryKey });
    tryOut(tuning, kept.id);
  };
  const saveAgain = () => {
    save(profile.id, profile.name).then(() => announceChange(`Saved the profile “${profile.name}”.`), announceError);
  };
  const saveAs = async (name: string) => {
    await save(null, name);
    announceChange(`Saved as “${name}”. It takes effect once it is activated.`);
  };
  const rename = async (name: string) => {
    await save(profile.id, name, profile.tuning);
    announceChange(`“${profile.name}” is called “${name}” now.`);
  };
  const remove = () => {
    call("profiles.remove", { id: profile.id, window: windowId }).then(
      () => announceChange(`Removed the profile “${profile.name}”. What is active stays as it is.`),
      announceError,
    );
  };
  const canSave = differs && !isStandard && !readOnly;
  const ownActions = !isStandard && !readOnly;
  useActions([
    { id: "weights/profiles", label: "Choose a weight profile…", group: "Weights", keys: ["v"], run: () => setMenu(true) },
    {
      id: "weights/save",
      label: isStandard ? "Save the draft as a profile…" : `Save the draft to “${profile.name}”`,
      group: "Weights",
      keys: ["mod+s"],
      enabled: isStandard ? !readOnly : canSave,
      run: isStandard ? () => setOpened("save-as") : saveAgain,
    },
    {
      id: "weights/save-as",
      label: "Save the draft as another profile…",
      group: "Weights",
      keys: ["mod+shift+s"],
      enabled: !readOnly,
      run: () => setOpened("save-as"),
    },
    { id: "weights/rename", label: `Rename “${profile.name}”…`, group: "Weights", enabled: ownActions, run: () => setOpened("rename") },
    { id: "weights/remove", label: `Remove the profile “${profile.name}”`, group: "Weights", enabled: ownActions, run: remove },
    { id: "weights/earlier", label: "Earlier states of the weights…", group: "Weights", run: () => setOpened("earlier") },
  ]);
  return (
    <>
      <Menu
        opened={menu}
        onChange={setMenu}
        position="bottom-start"
        width={360}
        withInitialFocusPlaceholder={false}
        classNames={{ itemLabel: classes.label }}
      >
        <Menu.Target>
          <button type="button" className={`${classes.target} cut`} aria-keyshortcuts="v">
            <span className="cut">
              <span className="hidden-text">Profile: </span>
              {profile.name}
            </span>
            {differs && <span className="soft">changed</span>}
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {profiles.map((one) => (
            <ProfileItem key={one.id} profile={one} state={state} />
          ))}
          <Menu.Divider />
          {!isStandard && (
            <Menu.Item disabled={!canSave} onClick={saveAgain}>
              <HintWithKey hint={`Save to “${profile.name}”`} keys="mod+s" />
            </Menu.Item>
          )}
          <Menu.Item disabled={readOnly} onClick={() => setOpened("save-as")}>
            <HintWithKey hint="Save as…" keys={isStandard ? "mod+s" : "mod+shift+s"} />
          </Menu.Item>
          {!isStandard && (
            <>
              <Menu.Item disabled={readOnly} onClick={() => setOpened("rename")}>
                Rename “{profile.name}”…
              </Menu.Item>
              <Menu.Item disabled={readOnly} onClick={remove}>
                Remove “{profile.name}”
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => setOpened("earlier")}>Earlier states…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === "save-as" && (
        <NameProfile
          title="Save as a profile"
          action="Save the profile"
          initial=""
          hint="It keeps the seven weights and the settings beside them. Nothing takes effect before it is activated."
          close={() => setOpened(null)}
          save={saveAs}
        />
      )}
      {opened === "rename" && (
        <NameProfile
          title={`Rename “${profile.name}”`}
          action="Rename"
          initial={profile.name}
          hint="Runs that were made with it are called by the name that it had then."
          close={() => setOpened(null)}
          save={rename}
        />
      )}
      {opened === "earlier" && (
        <EarlierStates
          tuning={tuning}
          close={() => setOpened(null)}
          tryOut={(earlier) => {
            tryOut(earlier, profile.id);
            setOpened(null);
          }}
        />
      )}
    </>
  );
});
