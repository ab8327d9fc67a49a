import { Component, type ReactNode, type RefObject } from "react";
import type { Passage } from "./model";
import { restoreIn, selectedIn } from "./places";

interface Props {
  root: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/**
 * Keeps what is selected in a text while the text is cut anew by what is marked or logged in it. A class, because only
 * `getSnapshotBeforeUpdate` sees the page as it is just before it changes; what has been told of a selection by then may
 * be older than the selection.
 */
export class KeepSelection extends Component<Props> {
  override getSnapshotBeforeUpdate(): Passage | null {
    const { current: root } = this.props.root;
    return root && selectedIn(root);
  }

  override componentDidUpdate(_props: Props, _state: unknown, selected: Passage | null): void {
    const { current: root } = this.props.root;
    if (root && selected) restoreIn(root, selected);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
