/** Catches a fault of a page, so that the rest of the window goes on. */
import { Component, type ReactNode } from "react";
import { Failed } from "./states.tsx";

interface Props {
  readonly children: ReactNode;
}

export class FaultBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error !== null) return <Failed error={this.state.error} retry={() => this.setState({ error: null })} />;
    return this.props.children;
  }
}
