package fr.avenant.recording.command;

/**
 * A command of a batch.
 *
 * @param location where its sender finds it again: a JSON Pointer, or a row of a sheet
 */
public record PlacedRequest(String location, CommandRequest request) {

    String id() {
        return request.command().id();
    }
}
