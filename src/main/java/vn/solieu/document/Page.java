package vn.solieu.document;

/**
 * A page of a document as it is displayed (after its own rotation and cropping).
 *
 * @param number 1-based
 * @param widthPt width as displayed, points
 * @param heightPt height as displayed, points
 * @param rotationDegrees the rotation the file asks for, already applied: 0, 90, 180 or 270
 */
public record Page(int number, double widthPt, double heightPt, int rotationDegrees) {

    public Box box() {
        return new Box(0, 0, widthPt, heightPt);
    }
}
