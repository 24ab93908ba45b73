package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.contracts.programmation.PostEvent;
import fr.avenant.contracts.programmation.PostEvent.PostCorrected;
import fr.avenant.contracts.programmation.PostEvent.PostRegistered;
import fr.avenant.contracts.programmation.PostEvent.PostWithdrawn;
import fr.avenant.recording.command.CommandDesk;
import fr.avenant.recording.command.FactController;
import fr.avenant.recording.decision.FactKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts over HTTP. */
@RestController
@RequestMapping("/api/v1/posts")
class PostController extends FactController<Post> {

    static final FactKind<Post, PostEvent> KIND =
            FactKind.of(
                    PostEvent.KIND,
                    Post.class,
                    PostEvent.class,
                    PostRegistered::new,
                    PostCorrected::new,
                    PostWithdrawn::new);

    PostController(CommandDesk desk) {
        super(desk, KIND);
    }
}
