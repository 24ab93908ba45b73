package fr.avenant.programmation.post;

import fr.avenant.contracts.programmation.Post;
import fr.avenant.kit.command.CommandDesk;
import fr.avenant.kit.command.FactCommands;
import fr.avenant.kit.command.FactController;
import fr.avenant.programmation.post.PostCommand.CorrectPost;
import fr.avenant.programmation.post.PostCommand.RegisterPost;
import fr.avenant.programmation.post.PostCommand.WithdrawPost;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts over HTTP. */
@RestController
@RequestMapping("/api/v1/posts")
class PostController extends FactController<Post> {

    PostController(CommandDesk desk) {
        super(desk, new FactCommands<>(RegisterPost::new, CorrectPost::new, WithdrawPost::new));
    }
}
