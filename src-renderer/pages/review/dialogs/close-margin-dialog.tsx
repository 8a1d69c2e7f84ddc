/** The choice of what a close call is, wherever one stands in the list: a margin of 0 leaves no group to open. */
import { Modal } from "@mantine/core";
import { CloseMargin } from "../close-margin.tsx";

interface CloseMarginDialogProps {
  readonly opened: boolean;
  readonly margin: number;
  readonly close: () => void;
}

export function CloseMarginDialog({ opened, margin, close }: CloseMarginDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title="Close calls">
      <CloseMargin margin={margin} readOnly={false} done={close} />
    </Modal>
  );
}
