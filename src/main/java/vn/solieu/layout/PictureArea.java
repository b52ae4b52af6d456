package vn.solieu.layout;

import vn.solieu.document.Box;

/**
 * A part of a page that is taken for a picture.
 *
 * @param box what is drawn, without the type around it
 * @param drawn whether it is drawn of lines and areas, so that type beside it may be its labels; an image holds its own
 */
public record PictureArea(Box box, boolean drawn) {

    PictureArea joined(PictureArea other) {
        return new PictureArea(box.union(other.box), drawn || other.drawn);
    }
}
