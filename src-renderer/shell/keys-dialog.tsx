/** All the keys of the page that is on the screen. */
import { Modal } from "@mantine/core";
import { isMac } from "../components/actions/action-button.tsx";
import { currentActions } from "../components/actions/registry.ts";
import { showKeys } from "../components/actions/shortcuts.ts";
import classes from "./keys-dialog.module.css";

export function KeysDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const actions = opened ? currentActions().filter((action) => (action.keys ?? []).length > 0) : [];
  const groups = [...new Set(actions.map((action) => action.group))];
  return (
    <Modal opened={opened} onClose={close} title="Keys" size={640}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={classes.list}>
              {actions
                .filter((action) => action.group === group)
                .map((action) => (
                  <div key={action.id} className={classes.line}>
                    <dt>{action.label}</dt>
                    <dd>
                      {action.keys?.map((pattern) => (
                        <span key={pattern} className="key">
                          {showKeys(pattern, isMac)}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
